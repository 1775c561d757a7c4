import { DeviceError } from '@/lib/offline/device-error'
import type { CareStep } from '@/lib/tpk/field-step'
import { goTo } from '../address'
import { noteSteps } from './last-step'
import { saveStep } from './steps'

/** Why something could not be kept, in words. Anything but the device's own reasons is a bug and stays one. */
export function deviceTrouble(error: unknown): string {
  if (error instanceof DeviceError) return error.message
  throw error
}

/** Takes the steps of one press into the outbox, in their order, and goes on. Answers why not, or nothing. */
export async function saveCare(steps: readonly CareStep[], forget: () => Promise<void>, next: string): Promise<string> {
  try {
    for (const step of steps) await saveStep(step)
    await forget()
  } catch (error) {
    return deviceTrouble(error)
  }
  noteSteps(steps)
  goTo(next, { replace: true })
  window.scrollTo({ top: 0 })
  return ''
}
