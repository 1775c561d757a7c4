import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import type { BoundaryPreview } from './boundaries'
import type { BoundaryUpload } from './boundary-schema'
import { type BoundaryCheck, describeBoundaries } from './office-map'
import { previewBoundaries, removeBoundaries, restoreBoundaries, saveBoundaries } from './uploaded-outlines'

/** What came of a file: what it holds, and whether it was kept. */
export interface CheckedBoundaries extends BoundaryCheck {
  saved: boolean
}

/** Reads an office's boundary file and, asked to save, draws its maps with it from now on. */
export async function uploadBoundaries(
  actor: Actor,
  { step, file, credit }: BoundaryUpload,
): Promise<CheckedBoundaries> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return inTenant(actor, async (tx) => {
    const preview: BoundaryPreview =
      step === 'save' ? await saveBoundaries(tx, bytes, credit) : await previewBoundaries(tx, bytes)
    return { ...(await describeBoundaries(tx, preview)), saved: step === 'save' && preview.matched > 0 }
  })
}

/** Takes the office's boundaries away. */
export const takeBoundariesAway = (actor: Actor): Promise<void> => inTenant(actor, removeBoundaries)

/** Undoes the last step with the office's boundaries. */
export const undoBoundaryStep = (actor: Actor): Promise<void> => inTenant(actor, restoreBoundaries)
