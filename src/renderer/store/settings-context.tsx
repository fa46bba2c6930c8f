import { createContext, useContext } from 'react'
import type { Settings } from '../../ipc/contract.ts'

export interface SettingsStore {
  readonly settings: Settings
  /** Remembered between starts. */
  readonly change: (change: Partial<Settings>) => void
}

export const SettingsContext = createContext<SettingsStore | null>(null)

/** What is remembered for this user on this computer. */
export function useSettings(): SettingsStore {
  const store = useContext(SettingsContext)
  if (store === null) throw new Error('no settings')
  return store
}
