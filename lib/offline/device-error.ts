const SENTENCES = {
  'storage-full': 'Penyimpanan perangkat penuh. Hapus beberapa foto atau aplikasi, lalu simpan lagi.',
  'storage-blocked': 'Browser ini tidak mengizinkan penyimpanan. Buka Lini di jendela biasa (bukan jendela samaran).',
  locked: 'Salinan di perangkat ini terkunci. Masukkan PIN atau masuk lagi.',
  'not-ready': 'Perangkat ini belum siap. Masuk sekali saat ada sinyal.',
  'pin-weak': 'Pakai PIN 6 angka atau lebih yang tidak mudah ditebak.',
} as const
export type DeviceErrorCode = keyof typeof SENTENCES

/** Why this device could not do something, in words a screen can show. Whatever was typed is still on the screen. */
export class DeviceError extends Error {
  override name = 'DeviceError'
  constructor(
    readonly code: DeviceErrorCode,
    cause?: unknown,
  ) {
    super(SENTENCES[code], { cause })
  }
}

/** Turns what a browser's store throws into a sentence; leaves our own errors as they are. */
export function storageError(error: unknown): DeviceError {
  if (error instanceof DeviceError) return error
  const name = error instanceof Error ? error.name : ''
  const full = name === 'QuotaExceededError' || (name === 'AbortError' && String(error).includes('Quota'))
  return new DeviceError(full ? 'storage-full' : 'storage-blocked', error)
}
