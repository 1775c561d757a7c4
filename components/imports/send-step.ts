import type { ImportStep } from '@/lib/imports/schema'
import { paths } from '@/lib/paths'

/** Sends a step of an import; answers the sentence of a refusal, or null when it was taken. */
export async function sendStep(jobId: string, step: ImportStep): Promise<string | null> {
  try {
    const response = await fetch(paths.importStep(jobId), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step),
    })
    if (response.ok) return null
    const answer = (await response.json()) as { error?: { message?: string } }
    return answer.error?.message ?? 'Server tidak menjawab seperti biasa. Coba lagi.'
  } catch {
    return 'Sambungan terputus. Yang Anda ketik masih ada; coba lagi.'
  }
}
