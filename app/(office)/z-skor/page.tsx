import type { Metadata } from 'next'
import { ChildCalculator } from '@/components/growth/child-calculator'
import { FileCalculator } from '@/components/growth/file-calculator'
import { Page } from '@/components/layout/page'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { dayIn } from '@/lib/format/day'
import { mayCalculate } from '@/lib/growth/z-score-policy'
import { warmReader } from '@/lib/imports/reader'

const TITLE = 'Hitung z-skor'

export const metadata: Metadata = { title: TITLE }

/** Judges a posyandu's file or one child by the WHO standards; nothing is kept. */
export default async function ZScorePage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !mayCalculate(actor))
    return (
      <Page title={TITLE}>
        <NoPermissionState what={TITLE} who="petugas dinas, koordinator kecamatan, PKB, kader TPK, dan faskes" />
      </Page>
    )
  // Whoever opens this page may be about to send a workbook: the process that reads it may start now.
  warmReader()
  return (
    <Page
      title={TITLE}
      note="Menilai hasil timbang dan ukur anak 0–59 bulan dengan standar WHO dan kelas Permenkes 2/2020."
    >
      <FileCalculator />
      <ChildCalculator today={dayIn(actor.zone, new Date())} />
    </Page>
  )
}
