import { ArrowRightLeft, Pencil, ShieldCheck, UserPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { FamilyStepDone } from '@/components/families/family-step-done'
import { HomeFacts } from '@/components/families/home-facts'
import { MemberList } from '@/components/families/member-list'
import { Page } from '@/components/layout/page'
import { LifeLegend, LifeLines } from '@/components/timeline/life-lines'
import { TimelineList } from '@/components/timeline/timeline-list'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { Tabs } from '@/components/ui/tabs'
import { revealsOf } from '@/lib/families/family-area'
import { listPersons } from '@/lib/families/queries'
import { neighbourhood } from '@/lib/families/rules'
import { paths } from '@/lib/paths'
import { receivesRequests } from '@/lib/privacy/policy'
import { byYear, EVENT_KINDS, kindsFor, readKind } from '@/lib/timeline/event'
import { listOpenTargets, readLifeLines } from '@/lib/timeline/life-line'
import { readTimeline } from '@/lib/timeline/read'
import { revealNumberAction, undoStepAction } from '../actions'
import { FamiliesClosed } from '../closed'
import { openFamilyPage } from '../open-family'

export const metadata: Metadata = { title: 'Kartu keluarga' }

/** A family: who is in it, where and how it lives, where each stands on the life course, and what happened. */
export default async function FamilyCardPage({ params, searchParams }: PageProps<'/keluarga/[id]'>) {
  const { langkah, tampil } = await searchParams
  const opened = await openFamilyPage(
    { id: (await params).id, step: langkah },
    async (tx, { family, persons, today }) => {
      const health = kindsFor(tx.actor.role).includes('kunjungan')
      const targets = await listOpenTargets(tx, family.id)
      const everybody = await listPersons(tx, [family.id], { limited: true })
      return {
        health,
        targets,
        lines: health ? await readLifeLines(tx, persons, targets, today) : [],
        events: await readTimeline(tx, family.id, persons),
        reveals: await revealsOf(tx, family),
        limited: tx.actor.role === 'pkb' ? everybody.length - persons.length : 0,
      }
    },
  )
  if (!opened) return <FamiliesClosed />
  const { actor, family, persons, today, writes, step, more } = opened
  const { health, targets, lines, events, reveals, limited } = more
  const kind = readKind(tampil, actor.role)
  const shown = kind ? events.filter((event) => event.kind === kind) : events
  const kinds = kindsFor(actor.role).filter((one) => events.some((event) => event.kind === one))
  const teams = [...new Set(targets.map(({ teamName }) => teamName).filter(Boolean))]
  const card = paths.familyCard(family.id)
  return (
    <Page
      title={`Keluarga ${family.name}`}
      note={[neighbourhood(family), family.villageName, family.kecamatanName && `Kec. ${family.kecamatanName}`]
        .filter(Boolean)
        .join(', ')}
      status={family.sample && <Badge tone="warn">Data contoh</Badge>}
      crumbs={[{ label: 'Keluarga', href: paths.families() }]}
      actions={
        <>
          {writes && (
            <>
              <LinkButton href={paths.familyPersonNew(family.id)} icon={UserPlus}>
                Tambah orang
              </LinkButton>
              <LinkButton href={paths.familyMove(family.id)} icon={ArrowRightLeft}>
                Catat pindah
              </LinkButton>
            </>
          )}
          {receivesRequests(actor) && (
            <LinkButton href={paths.privacyNew()} icon={ShieldCheck}>
              Permintaan hak
            </LinkButton>
          )}
          <PrintButton />
        </>
      }
    >
      <FamilyStepDone action={undoStepAction} step={step} />
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-1!">
        <Card
          title="Anggota keluarga"
          note={
            limited > 0
              ? `${limited} orang lagi tidak ditampilkan: pemrosesan datanya dibatasi atas permintaan.`
              : undefined
          }
          flush
        >
          {persons.length > 0 ? (
            <MemberList
              persons={persons}
              targets={targets}
              today={today}
              writes={writes}
              health={health}
              reveal={{ action: revealNumberAction, nik: reveals.nik }}
            />
          ) : (
            <EmptyState title="Belum ada orang yang dicatat">
              {writes && 'Tambahkan kepala keluarga, lalu ibu dan anak-anaknya.'}
            </EmptyState>
          )}
        </Card>
        <Card
          title="Rumah dan kartu keluarga"
          actions={
            writes && (
              <LinkButton
                href={paths.familyEdit(family.id)}
                icon={Pencil}
                size="small"
                aria-label="Ubah data rumah dan kartu keluarga"
              >
                Ubah
              </LinkButton>
            )
          }
        >
          <HomeFacts family={family} teams={teams as string[]} reveal={reveals.kk ? revealNumberAction : undefined} />
        </Card>
      </div>
      {lines.length > 0 && (
        <Card title="Tahap yang sedang dijalani">
          <LifeLines lines={lines} />
          <LifeLegend />
        </Card>
      )}
      <Card title="Riwayat keluarga" note={events.length > 0 ? 'Yang terbaru di atas.' : undefined}>
        {kinds.length > 1 && (
          <div className="no-print mb-5">
            <Tabs
              label="Saring riwayat"
              tabs={[
                { label: 'Semua', href: card, current: kind === null, count: String(events.length) },
                ...kinds.map((one) => ({
                  label: EVENT_KINDS[one],
                  href: `${card}?tampil=${one}`,
                  current: kind === one,
                  count: String(events.filter((event) => event.kind === one).length),
                })),
              ]}
            />
          </div>
        )}
        {shown.length > 0 ? (
          <TimelineList years={byYear(shown)} />
        ) : (
          <EmptyState title="Belum ada riwayat">
            Kunjungan, penimbangan, rujukan, dan kepindahan keluarga ini tampil di sini menurut tanggalnya.
          </EmptyState>
        )}
      </Card>
    </Page>
  )
}
