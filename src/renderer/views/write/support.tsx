import './support.css'
import type { OutlineItem } from '../../../core/outline.ts'
import type { TemplateTerm } from '../../../core/template.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { SentenceSuggestions } from '../../editor/live/sentence-suggestions.tsx'
import { Checklist } from './checklist.tsx'
import { LawText } from './law-text.tsx'
import { Questions } from './questions.tsx'
import { UsualHere } from './usual-here.tsx'

interface SupportProps {
  readonly item: OutlineItem
  readonly session: EditorSession
}

/** What the section is for: the law's demand in plain words, questions to answer, and what is usual here. */
export function Support({ item, session }: SupportProps) {
  const { definition } = item
  if (definition === undefined) return <OwnSectionSupport />
  const required = definition.checklist.filter(({ level }) => level === 'required')
  return (
    <div className="support">
      <section>
        <h2>Det här ska framgå</h2>
        <p>
          <LawText>{definition.law}</LawText>
        </p>
      </section>
      {definition.questions.length > 0 && (
        <Questions sectionId={item.entry.id} questions={definition.questions} />
      )}
      {required.length > 0 && (
        <section>
          <h2>Det här kräver lagen</h2>
          <Checklist sectionId={item.entry.id} items={required} />
        </section>
      )}
      {definition.terms && <Terms terms={definition.terms} />}
      <UsualHere sectionId={item.entry.id} blueprints={definition.blueprints} session={session} />
      <SentenceSuggestions sectionId={item.entry.id} blueprints={definition.blueprints} session={session} />
    </div>
  )
}

function OwnSectionSupport() {
  return (
    <div className="support">
      <section>
        <h2>Ditt eget avsnitt</h2>
        <p>
          Mallen säger inget om det här avsnittet, så du väljer själv vad som ska stå. Det här brukar läsaren
          vilja veta:
        </p>
        <ul className="support-own">
          <li>Vad gjorde ni under året, och varför?</li>
          <li>Hur gick det? Visa det gärna med en siffra.</li>
          <li>Vad lärde ni er, och vad gör ni härnäst?</li>
        </ul>
      </section>
      <section>
        <h2>Siffror och diagram</h2>
        <p>
          Gör dem i Data och lägg in dem med Infoga ovanför texten, så följer de med när siffrorna ändras.
        </p>
      </section>
    </div>
  )
}

/** Words that the section measures or explains, in their order. What is noted on several of them is said once. */
function Terms({ terms }: { readonly terms: readonly TemplateTerm[] }) {
  const notes = terms.flatMap(({ note }) => note ?? [])
  const shared = notes.find((note, index) => notes.indexOf(note) !== index)
  return (
    <section>
      <h2>Begrepp här</h2>
      <dl className="support-terms">
        {terms.map(({ id, name, explanation, note }) => (
          <div key={id}>
            <dt>
              {name}
              {note !== undefined && note === shared && <span aria-hidden="true"> *</span>}
            </dt>
            <dd>
              {explanation}
              {note !== undefined && note !== shared && <span className="support-term-note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {shared !== undefined && <p className="support-term-note">* {shared}</p>}
    </section>
  )
}
