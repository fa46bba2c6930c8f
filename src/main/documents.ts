import type { CloseAnswer } from '../ipc/contract.ts'
import type { AppWindow } from './windows.ts'
export async function closeDocument(_w: AppWindow, _a: CloseAnswer) {}
export function openMedia(_a: string, _b: string): { bytes: Uint8Array; extension: 'png' } | undefined {
  return undefined
}
