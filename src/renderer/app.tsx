import { ReportWindow } from './shell/report-window.tsx'
import { useDocuments } from './shell/use-documents.ts'

export function App() {
  const documents = useDocuments()
  const { screen } = documents
  switch (screen.kind) {
    case 'loading':
      return null
    case 'start':
    case 'newReport':
      return (
        <main>
          <h1>Berättelsen</h1>
          <button type="button" onClick={documents.open}>
            Öppna…
          </button>
        </main>
      )
    case 'report':
      return <ReportWindow key={screen.opened.documentId} opened={screen.opened} />
  }
}
