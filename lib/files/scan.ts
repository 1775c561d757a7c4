import 'server-only'
import { Refusal } from '@/lib/errors/refusal'
import { redrawPhoto } from './photo'

/** A scan as it is kept: a PDF as it is, a picture drawn anew. Refuses anything else, beside the field `file`. */
export async function readScan(file: File): Promise<{ kind: string; bytes: Uint8Array }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return { kind: 'application/pdf', bytes }
  try {
    return { kind: 'image/webp', bytes: await redrawPhoto(bytes) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = 'Berkas ini tidak terbaca. Pakai PDF, atau foto PNG, JPEG, WebP paling besar 5 MB.'
    throw new Refusal('input-invalid', { fields: { file: message } })
  }
}
