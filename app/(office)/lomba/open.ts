import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { seesContests } from '@/lib/contests/policy'
import { type Contest, getContest } from '@/lib/contests/queries'
import { CONTEST_SCOPE } from '@/lib/contests/step'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findKeyedStep, type MadeStep } from '@/lib/registers/keyed-step'

/** Opens a contest for a page of it, with the person's step just made; null for roles that see none, a 404 for others' contests. */
export async function openContest<Rest>(
  rawId: string,
  key: unknown,
  rest: (tx: TenantTx, contest: Contest, actor: OfficeActor) => Promise<Rest>,
): Promise<{ actor: OfficeActor; contest: Contest; step: MadeStep | null; rest: Rest } | null> {
  const actor = await requireActor()
  const id = z.uuid().safeParse(rawId)
  if (!id.success || !worksInOffice(actor)) notFound()
  if (!seesContests(actor.role)) return null
  return inTenant(actor, async (tx) => {
    const contest = await getContest(tx, id.data)
    const step = await findKeyedStep(tx, CONTEST_SCOPE, key)
    return { actor, contest, step, rest: await rest(tx, contest, actor) }
  }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
}

/** What was just done, for the banner that offers to take it back. */
export const DONE: Readonly<Record<string, string>> = {
  'lomba.made': 'Lomba sudah dibuat.',
  'lomba.changed': 'Perubahan sudah disimpan.',
  'lomba.scoring-opened': 'Penilaian sudah dibuka.',
  'lomba.cancelled': 'Lomba sudah dibatalkan.',
  'lomba.stage-added': 'Jadwal sudah ditambahkan.',
  'lomba.stage-withdrawn': 'Jadwal sudah ditarik.',
  'lomba.member-added': 'Anggota tim sudah ditambahkan.',
  'lomba.member-withdrawn': 'Anggota tim sudah dikeluarkan.',
  'lomba.visit-recorded': 'Kunjungan pembinaan sudah dicatat.',
  'lomba.visit-withdrawn': 'Kunjungan pembinaan sudah ditarik.',
  'lomba.entries-accepted': 'Peserta sudah diterima.',
  'lomba.entries-proposed': 'Usulan Anda sudah masuk; kabid KS yang memutuskan.',
  'lomba.entry-diterima': 'Usulan sudah diterima.',
  'lomba.entry-ditolak': 'Peserta sudah ditolak dengan alasannya.',
  'lomba.sheet-recorded': 'Lembar nilai sudah disimpan.',
  'lomba.sheet-joined': 'Lembar nilai sudah digabung dengan perubahan orang lain.',
  'lomba.talk-noted': 'Hasil pembahasan sudah dicatat.',
  'lomba.locked': 'Hasil sudah dikunci.',
  'lomba.reopened': 'Hasil sudah dibuka kembali.',
  'lomba.nominated': 'Pemenang sudah diusulkan ke tingkat atas.',
  'lomba.outcome-noted': 'Hasil di tingkat atas sudah dicatat.',
  'lomba.nomination-withdrawn': 'Usulan sudah ditarik.',
  'lomba.criteria-laid-down': 'Edisi kriteria sudah berlaku.',
}
