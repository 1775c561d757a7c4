const MINUTE = 60_000

/** How far a device's clock was off, as a remark behind its time; nothing within ten minutes. */
export function clockWords(clockOff: number | null): string {
  if (clockOff === null || Math.abs(clockOff) <= 10 * MINUTE) return ''
  const side = clockOff > 0 ? 'lebih cepat' : 'lebih lambat'
  const minutes = Math.round(Math.abs(clockOff) / MINUTE)
  if (minutes >= 24 * 24 * 60) return ` (jam perangkat ${side} berminggu-minggu)`
  if (minutes >= 2 * 24 * 60) return ` (jam perangkat ${side} ${Math.round(minutes / 1440)} hari)`
  if (minutes >= 120) return ` (jam perangkat ${side} ${Math.round(minutes / 60)} jam)`
  return ` (jam perangkat ${side} ${minutes} menit)`
}
