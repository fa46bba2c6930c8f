import { useEffect, useState } from 'react'

/** The window's top handler: whether something broke that nobody had foreseen, and a way to put the message away. */
export function useUnexpected(): readonly [boolean, () => void] {
  const [hasHappened, setHasHappened] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const onUnexpected = (event: Event) => {
      // Said by browsers when layout settles late; nothing is wrong.
      if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return
      setHasHappened(true)
    }
    window.addEventListener('error', onUnexpected, { signal: listening.signal })
    window.addEventListener('unhandledrejection', onUnexpected, { signal: listening.signal })
    return () => listening.abort()
  }, [])
  return [hasHappened, () => setHasHappened(false)]
}
