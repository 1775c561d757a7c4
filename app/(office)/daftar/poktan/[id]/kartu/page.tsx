import { randomUUID } from 'node:crypto'
import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PrintLetterhead } from '@/components/layout/print-letterhead'
import { CardChanges, CardSheet, CardSignatures } from '@/components/poktan/card-sheet'
import { GroupPage } from '@/components/poktan/group-page'
import { NamesClosed } from '@/components/poktan/names-closed'
import { TakeCard } from '@/components/poktan/take-card'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { getOffice } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { cardChanges, cardName } from '@/lib/poktan/card'
import type { TakenCard } from '@/lib/poktan/card-queries'
import { OfficeOnly } from '../../../office-only'
import { openGroup } from '../open-group'
import { takeCardAction } from './actions'
import { readCardAddress, readShownCard } from './card-view'

export const metadata: Metadata = { title: 'Kartu K/0' }

/** The card K/0 of a group: as it stands now, of a January that was kept, or two years beside each other. */
export default async function CardPage({ params, searchParams }: PageProps<'/daftar/poktan/[id]/kartu'>) {
  const asked = readCardAddress(await searchParams)
  const opened = await openGroup(await params, async (tx, { group, reads, today }) =>
    reads ? { ...(await readShownCard(tx, group.id, asked, today)), office: await getOffice(tx) } : null,
  )
  if (!opened) return <OfficeOnly what="Kartu kelompok" />
  const { actor, group, today, keeps, more } = opened
  if (!more)
    return (
      <GroupPage group={group} current="kartu">
        <NamesClosed what="Kartu kelompok" />
      </GroupPage>
    )
  const { card, taken, cards, against, office } = more
  const year = Number(today.slice(0, 4))
  const title = taken ? `${cardName(card.kind)} Januari ${taken.year}` : `${cardName(card.kind)}, keadaan sekarang`
  return (
    <>
      <PrintLetterhead
        government={office.letterhead[0] ?? ''}
        office={office.name}
        address={office.address}
        {...(office.logoFileId && { logoSrc: paths.fileOf(office.logoFileId) })}
      />
      <GroupPage
        group={group}
        current="kartu"
        actions={
          <>
            <a
              href={paths.poktanCardExport(group.id, taken?.year, taken?.revision)}
              className={buttonClass({ tone: 'quiet' })}
              download
            >
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
            <PrintButton />
            {keeps && (
              <TakeCard
                action={takeCardAction}
                hidden={{ key: randomUUID(), poktanId: group.id, year }}
                year={year}
                again={cards.some((one) => one.year === year)}
              />
            )}
          </>
        }
      >
        <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_18rem] print:block">
          <div className="min-w-0 space-y-4">
            <div>
              <h2 className="text-lg">{title}</h2>
              <p className="text-ink-soft">
                {taken
                  ? `Diambil ${formatDateTime(taken.takenAt, actor.zone as Zone)} oleh ${taken.takerName}${taken.revision > 1 ? `, revisi ${taken.revision}: ${taken.reason}` : ''}.`
                  : `Menurut catatan hari ini, ${formatDate(today)}. Belum disimpan sebagai kartu.`}
              </p>
            </div>
            {against ? (
              <CardChanges
                changes={cardChanges(against.card, card)}
                before={`Januari ${against.year}`}
                after={taken ? `Januari ${taken.year}` : 'Sekarang'}
              />
            ) : (
              <CardSheet card={card} />
            )}
            <CardSignatures card={card} />
          </div>
          <Card title="Kartu yang tersimpan" className="no-print">
            <CardList poktanId={group.id} cards={cards} shown={taken} zone={actor.zone as Zone} />
          </Card>
        </div>
      </GroupPage>
    </>
  )
}

type CardListProps = { poktanId: string; cards: readonly TakenCard[]; shown: TakenCard | null; zone: Zone }

/** The cards that were kept, and the comparisons they allow. */
function CardList({ poktanId, cards, shown, zone }: CardListProps) {
  const years = [...new Set(cards.map(({ year }) => year))].filter((year) => year !== shown?.year)
  if (cards.length === 0)
    return (
      <p className="text-ink-soft">
        Belum ada. Ambil kartu setiap Januari: isinya tersimpan dan dapat dibandingkan tahun depan.
      </p>
    )
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line">
        {[
          <li key="sekarang" className="py-1.5">
            <CardLink href={paths.poktanCard(poktanId)} current={shown === null}>
              Keadaan sekarang
            </CardLink>
          </li>,
          ...cards.map((one) => (
            <li key={`${one.year} ${one.revision}`} className="py-1.5">
              <CardLink
                href={paths.poktanCard(poktanId, one.year, one.revision)}
                current={shown?.year === one.year && shown.revision === one.revision}
              >
                Januari {one.year}
                {one.revision > 1 && `, revisi ${one.revision}`}
              </CardLink>
              <span className="block text-sm text-ink-soft">
                {formatDateTime(one.takenAt, zone)}, {one.takerName}
              </span>
            </li>
          )),
        ]}
      </ul>
      {years.length > 0 && (
        <p className="flex flex-wrap gap-x-3 text-sm">
          Bandingkan dengan:
          {years.map((year) => (
            <Link
              key={year}
              className="link inline-flex min-h-9 items-center desk:min-h-0"
              href={paths.poktanCard(poktanId, shown?.year, shown?.revision, year)}
            >
              {year}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}

function CardLink({ href, current, children }: { href: string; current: boolean; children: ReactNode }) {
  return current ? (
    <span aria-current="page" className="font-semibold">
      {children}
    </span>
  ) : (
    <Link href={href} className="link">
      {children}
    </Link>
  )
}
