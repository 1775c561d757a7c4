import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Compare } from '@/components/duplicates/compare'
import { EffectCard } from '@/components/duplicates/effect-card'
import { Page } from '@/components/layout/page'
import { StepForm } from '@/components/reports/step-form'
import { Banner } from '@/components/ui/banner'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { previewMerge } from '@/lib/duplicates/commands'
import { type Chosen, choicesOf, compareRows, readChosen } from '@/lib/duplicates/compare'
import type { Effect } from '@/lib/duplicates/effect'
import { judgesPairs, mayJudge, pairJudges } from '@/lib/duplicates/policy'
import { getPair, type Pair, readSides } from '@/lib/duplicates/queries'
import { reasonsInWords } from '@/lib/duplicates/words'
import { Refusal } from '@/lib/errors/refusal'
import { recordReading } from '@/lib/families/reading'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { differentPairAction, mergePairAction, undoPairAction } from '../actions'

export const metadata: Metadata = { title: 'Bandingkan catatan' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Two records side by side: what differs, what merging them would change, and the decision. */
export default async function PairPage({ params, searchParams }: PageProps<'/ganda/[id]'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !judgesPairs(actor))
    return <NoPermissionState level={1} what="Data ganda" who="PKB/PLKB dan koordinator kecamatan" />
  const { id } = await params
  const found = UUID.test(id) ? await find(actor, id) : null
  if (!found) notFound()
  const { pair, sides } = found
  const rows = compareRows(pair.kind, sides[0]!, sides[1]!)
  const chosen = readChosen(await searchParams, rows)
  const open = pair.state === 'terbuka' || pair.state === 'diurungkan'
  const kept = chosen.kept && pair[chosen.kept].id
  const effect =
    open && kept
      ? await previewMerge(actor, { pair: id, version: pair.version, kept, choices: choicesOf(chosen) })
      : pair.effect
  const noun = pair.kind === 'orang' ? 'orang' : 'keluarga'
  return (
    <Page
      title={pair.first.name === pair.second.name ? pair.first.name : `${pair.first.name} dan ${pair.second.name}`}
      note={reasonsInWords(pair.score, pair.reasons)}
      crumbs={[{ label: 'Data ganda', href: paths.duplicates() }]}
    >
      {!open && <Decided pair={pair} zone={actor.zone as Zone} noun={noun} />}
      <Compare
        {...(open && { action: paths.duplicatePair(id) })}
        rows={rows}
        chosen={open ? chosen : keptOf(pair)}
        heads={[pair.first.villageName, pair.second.villageName]}
        hanging={[sides[0]!.hanging, sides[1]!.hanging]}
      />
      {effect && <EffectCard effect={effect} done={!open} />}
      {open && <Decide pair={pair} chosen={chosen} kept={kept} noun={noun} effect={effect} />}
    </Page>
  )
}

const keptOf = ({ keptId, second }: Pair): Chosen => ({ kept: keptId === second.id ? 'second' : 'first', fields: {} })

async function find(actor: OfficeActor, id: string) {
  try {
    return await inTenant(actor, async (tx) => {
      const pair = await getPair(tx, id)
      if (!mayJudge(await areaOf(tx, pairJudges), pair.first, pair.second)) return null
      const sides = await readSides(tx, pair)
      for (const { id: subject } of [pair.first, pair.second])
        await recordReading(tx, pair.kind === 'orang' ? 'person' : 'family', subject)
      return { pair, sides }
    })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

type DecideProps = { pair: Pair; chosen: Chosen; kept: string | null; noun: string; effect: Effect | null }

function Decide({ pair, chosen, kept, noun, effect }: DecideProps) {
  const hidden = { key: randomUUID(), pair: pair.id, version: String(pair.version) }
  const choices = Object.entries(choicesOf(chosen)).map(([name, side]) => [`pilih.${name}`, side])
  return (
    <div className="no-print flex flex-wrap gap-2">
      {kept && effect && (
        <StepForm
          key={`merge ${JSON.stringify(chosen)}`}
          action={mergePairAction}
          hidden={{ ...hidden, kept, ...Object.fromEntries(choices) }}
          verb="Satukan"
          note={`Kedua catatan menjadi satu ${noun}. Keanggotaan, sasaran, kunjungan, pengukuran, dan rujukannya ikut pindah. Dapat diurungkan selama belum diubah.`}
          tone="primary"
        />
      )}
      <StepForm
        key={`different ${pair.version}`}
        action={differentPairAction}
        hidden={hidden}
        verb={`Bukan ${noun} yang sama`}
        note="Pasangan ini tidak ditanyakan lagi. Dapat diurungkan."
        reasonLabel="Bagaimana Anda tahu"
      />
    </div>
  )
}

function Decided({ pair, zone, noun }: { pair: Pair; zone: Zone; noun: string }) {
  return (
    <Banner
      tone="good"
      title={pair.state === 'digabung' ? 'Sudah disatukan' : `Bukan ${noun} yang sama`}
      actions={
        <StepForm
          key={`undo ${pair.version}`}
          action={undoPairAction}
          hidden={{ pair: pair.id, version: String(pair.version) }}
          verb="Urungkan"
          note={
            pair.state === 'digabung'
              ? 'Kedua catatan kembali seperti sebelum disatukan, selama belum ada yang diubah sesudahnya.'
              : 'Pasangan ini kembali menunggu keputusan.'
          }
        />
      }
    >
      Oleh {pair.decidedName}, {formatDateTime(pair.decidedAt, zone)}. {pair.note}
    </Banner>
  )
}
