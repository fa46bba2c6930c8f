import { type ReactNode, useEffect, useRef } from 'react'

interface ViewHeadingProps {
  readonly children: ReactNode
  readonly className?: string
}

/** The view's one main heading. Takes focus when the view comes, so that it is read and Tab begins there. */
export function ViewHeading({ children, className }: ViewHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
