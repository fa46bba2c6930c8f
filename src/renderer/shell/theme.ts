import { useEffect } from 'react'
import type { Settings } from '../../ipc/contract.ts'

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

/** Colours as chosen, or as the computer's own setting says, also when that changes. */
export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && systemIsDark.matches)
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
    }
    apply()
    systemIsDark.addEventListener('change', apply)
    return () => systemIsDark.removeEventListener('change', apply)
  }, [theme])
}
