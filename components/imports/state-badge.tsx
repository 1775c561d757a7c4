import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { IMPORT_STATES, type ImportState } from '@/lib/imports/state'

const TONES: Record<ImportState, Tone> = {
  membaca: 'info',
  memetakan: 'warn',
  memeriksa: 'info',
  siap: 'brand',
  menerapkan: 'info',
  selesai: 'good',
  diurungkan: 'neutral',
  gagal: 'bad',
  dibatalkan: 'neutral',
}

/** The state of an import in a word. */
export function StateBadge({ state, problems = 0 }: { state: ImportState; problems?: number }) {
  if (state === 'siap' && problems > 0) return <Badge tone="warn">Perlu diperbaiki</Badge>
  return <Badge tone={TONES[state]}>{state === 'siap' ? 'Siap diterapkan' : IMPORT_STATES[state]}</Badge>
}
