import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import './view-boundary.css'

interface ViewBoundaryProps {
  readonly children: ReactNode
}

interface ViewBoundaryState {
  readonly hasFailed: boolean
}

/** Keeps a fault in one view from taking the others, the text or the saving with it. */
export class ViewBoundary extends Component<ViewBoundaryProps, ViewBoundaryState> {
  override state: ViewBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): ViewBoundaryState {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="view-boundary">
        <h1>Den här vyn kunde inte visas</h1>
        <Notice
          kind="error"
          actions={<Button onClick={() => this.setState({ hasFailed: false })}>Försök igen</Button>}
        >
          <p>
            Din text är kvar och sparas som vanligt. Prova igen, eller gå till en annan vy och kom tillbaka.
          </p>
        </Notice>
      </div>
    )
  }
}
