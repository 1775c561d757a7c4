import { randomUUID } from 'node:crypto'
import { FlaskConical, Pencil } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { GroupTabs } from '@/components/poktan/group-tabs'
import { EndDialog } from '@/components/registers/end-dialog'
import { EntryFacts } from '@/components/registers/entry-facts'
import { HistoryList } from '@/components/registers/history-list'
import { ResumeDialog } from '@/components/registers/resume-dialog'
import { UndoBanner } from '@/components/registers/undo-banner'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { TenantTx } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { listRegions } from '@/lib/regions/queries'
import { type HistoryLine, listHistory } from '@/lib/registers/history'
import { findAnswer } from '@/lib/registers/once'
import { maySeePersonalNumbers, mayWriteAt } from '@/lib/registers/policy'
import type { Entry } from '@/lib/registers/register'
import type { Stamp } from '@/lib/registers/run-step'
import { endEntryAction, resumeEntryAction, undoStepAction } from '../../actions'
import { KampungSummary } from '../../kampung-kb/[id]/kampung-summary'
import { OfficeOnly } from '../../office-only'
import { GroupSummary } from './group-summary'
import { openEntry } from './open-entry'
import { PartnerSummary } from './partner-summary'
import { VillagesCard } from './villages-card'

export const metadata: Metadata = { title: 'Rincian' }

const DONE: Readonly<Record<string, string>> = {
  created: 'Data sudah dicatat.',
  edited: 'Perubahan sudah disimpan.',
  ended: 'Data sudah nonaktif. Riwayatnya tetap ada.',
  resumed: 'Data sudah aktif kembali.',
  'class-decreed': 'Kelas sudah ditetapkan.',
  'villages-assigned': 'Desa binaan sudah ditambahkan.',
  'village-released': 'Desa binaan sudah diakhiri.',
  'handed-over': 'Desa binaan sudah diserahterimakan.',
  'poktan-linked': 'Poktan sudah ditautkan.',
  'poktan-released': 'Tautan poktan sudah dilepas.',
}

/** One entry: what is known, since when, from where, what hangs on it and what happened to it. */
export default async function EntryPage({ params, searchParams }: PageProps<'/daftar/[daftar]/[id]'>) {
  const { langkah } = await searchParams
  const opened = await openEntry(await params, async (tx, { register, entry }) => {
    const history = await listHistory(tx, register.code, entry.id)
    return {
      area: await areaOf(tx, register.writers),
      history,
      regionNames: await namesIn(tx, history),
      step: typeof langkah === 'string' ? await findStep(tx, langkah, entry) : null,
    }
  })
  if (!opened) return <OfficeOnly what="Data ini" />
  const { register, entry, actor, today, more } = opened
  const name = register.nameOf(entry.values)
  const writes = mayWriteAt(more.area, entry)
  const hidden = { register: register.code, id: entry.id, version: entry.version }
  const ended = register.span === 'days' ? entry.activeTo !== null : !entry.active

  return (
    <Page
      title={name}
      note={placeInWords(entry)}
      crumbs={[
        { label: 'Data', href: paths.registers() },
        { label: register.title, href: paths.registerList(register.code) },
      ]}
      status={
        <>
          {ended && (
            <Badge>{register.span === 'days' ? `Nonaktif per ${formatDate(entry.activeTo)}` : 'Dikeluarkan'}</Badge>
          )}
          {entry.sample && (
            <Badge tone="warn" icon={FlaskConical}>
              Data contoh
            </Badge>
          )}
        </>
      }
      actions={
        (writes || register.code === 'tpk') && (
          <>
            {register.code === 'tpk' && <LinkButton href={paths.team(entry.id)}>Anggota dan RW</LinkButton>}
            {writes && register.code === 'institusi' && (
              <LinkButton href={paths.classOf('institusi', entry.id)}>Kelas</LinkButton>
            )}
            {writes &&
              (ended ? (
                <ResumeDialog
                  action={resumeEntryAction}
                  title={`Aktifkan kembali ${name}`}
                  hidden={{ ...hidden, key: randomUUID() }}
                  {...(entry.activeTo && { day: { min: entry.activeTo, max: today } })}
                />
              ) : (
                <EndDialog
                  action={endEntryAction}
                  label={register.endLabel}
                  title={`${register.endLabel}: ${name}`}
                  consequence={consequenceOf(entry)}
                  hidden={{ ...hidden, key: randomUUID() }}
                  {...(entry.activeFrom && { day: { min: entry.activeFrom, max: today } })}
                />
              ))}
            {writes && (
              <LinkButton href={paths.registerEdit(register.code, entry.id)} tone="primary" icon={Pencil}>
                Ubah
              </LinkButton>
            )}
          </>
        )
      }
    >
      {more.step && typeof langkah === 'string' && (
        <UndoBanner
          key={langkah}
          action={undoStepAction}
          register={register.code}
          stepKey={langkah}
          open={more.step.open}
        >
          {DONE[more.step.action] ?? 'Tersimpan.'}
        </UndoBanner>
      )}
      {register.code === 'poktan' && <GroupTabs id={entry.id} current="" />}
      {register.code === 'poktan' && <GroupSummary entry={entry} actor={actor} today={today} />}
      {register.code === 'kampung-kb' && <KampungSummary entry={entry} actor={actor} today={today} />}
      {register.code === 'mitra' && (
        <PartnerSummary entry={entry} actor={actor} today={today} writes={writes && !ended} />
      )}
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-6">
          <Card title="Keterangan">
            <EntryFacts register={register} entry={entry} withPersonal={maySeePersonalNumbers(actor.role)} />
          </Card>
          {register.code === 'petugas' && <VillagesCard entry={entry} actor={actor} today={today} area={more.area} />}
        </div>
        <Card title="Riwayat">
          <HistoryList
            lines={more.history}
            fields={register.fields}
            zone={actor.zone as Zone}
            regionNames={more.regionNames}
          />
        </Card>
      </div>
    </Page>
  )
}

function placeInWords({ villageName, kecamatanName }: Entry): string | undefined {
  return [villageName, kecamatanName && `Kec. ${kecamatanName}`].filter(Boolean).join(', ') || undefined
}

function consequenceOf({ extras }: Entry): string | undefined {
  const villages = Number(extras.villages ?? 0)
  if (villages > 0) return `${villages} desa binaannya akan tanpa petugas; serahkan dahulu bila ada penggantinya.`
  return typeof extras.class === 'string' ? 'Kelasnya berakhir pada tanggal yang sama.' : undefined
}

/** The names of the regions that changes speak of. */
async function namesIn(tx: TenantTx, history: readonly HistoryLine[]): Promise<Record<number, string>> {
  const ids = history
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => field === 'villageId' || field === 'kecamatanId')
    .flatMap(({ before, after }) => [before, after])
    .filter((id): id is number => typeof id === 'number')
  const regions = ids.length > 0 ? await listRegions(tx.sql, ids) : []
  return Object.fromEntries(regions.map(({ id, name }) => [id, name]))
}

/** What the step of this key did here, for its maker, and whether it can still be taken back. */
async function findStep(tx: TenantTx, key: string, entry: Entry): Promise<{ action: string; open: boolean } | null> {
  if (!/^[0-9a-f-]{36}$/i.test(key)) return null
  const stamp = await findAnswer<Stamp>(tx, key)
  if (stamp?.by !== tx.actor.accountId || stamp.action === 'unchanged' || !stamp.entries) return null
  const here = stamp.entries.find(({ id }) => id === entry.id)
  return here ? { action: stamp.action, open: here.version === entry.version } : null
}
