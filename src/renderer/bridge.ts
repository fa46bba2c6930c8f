import type { Bridge } from '../ipc/contract.ts'

declare global {
  interface Window {
    readonly berattelsen: Bridge
  }
}

/** The window's only way out: the typed contract that the preload exposes. */
export const bridge: Bridge = window.berattelsen
