const shared = globalThis as typeof globalThis & { liniFolderNudge?: () => void }

/** Where the folder of this process leaves word how to wake it. Null when it stops. */
export function answerNudges(wake: (() => void) | null): void {
  if (wake) shared.liniFolderNudge = wake
  else delete shared.liniFolderNudge
}

/**
 * Wakes this process's folder after a save has been committed, so that open pages hear
 * of it at once. In memory only: a notice inside the save would halve its throughput.
 */
export const nudgeFolder = (): void => shared.liniFolderNudge?.()
