import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { RiskWord, VerifiedBadge } from '@/components/krs/krs-badges'
import { VerifyForm } from '@/components/krs/verify-form'
import { Page } from '@/components/layout/page'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { recordReading } from '@/lib/families/reading'
import { formatDate } from '@/lib/format/date'
import { krsAreaOf } from '@/lib/krs/area'
import { KRS_SCOPE } from '@/lib/krs/commands'
import { OLDER_COLUMNS } from '@/lib/krs/editions'
import { KRS_TRAITS, listName, RANK, rankLabel } from '@/lib/krs/marks'
import { mayVerifyKrs, seesKrsByName } from '@/lib/krs/policy'
import { getKrsFamily, type KrsFamily } from '@/lib/krs/queries'
import { krsQuery, listKey } from '@/lib/krs/view'
import { paths } from '@/lib/paths'
import { isOpen, type KeyedStamp } from '@/lib/registers/keyed-step'
import { findAnswer } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { reachesFamily } from '@/lib/tpk/policy'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { undoKrsAction, verifyKrsAction } from '../actions'

export const metadata: Metadata = { title: 'Verval KRS' }

/** One family of a list: what the file says, what the field found, and the form that says it. */
export default async function KrsFamilyPage({ params, searchParams }: PageProps<'/krs/[id]'>) {
  const actor = await requireActor()
  const id = z.uuid().safeParse((await params).id)
  if (!id.success || !worksInOffice(actor)) notFound()
  if (!seesKrsByName(actor.role))
    return (
      <NoPermissionState
        level={1}
        what="Keluarga pada daftar KRS"
        who="PKB, verifikator KRS, koordinator kecamatan, dan kader TPK di wilayahnya"
      />
    )
  const key = z.uuid().safeParse((await searchParams).langkah)
  const found = await inTenant(actor, async (tx) => {
    const family = await getKrsFamily(tx, id.data)
    if (!reachesFamily(await krsAreaOf(tx), family)) throw new Refusal('not-found')
    await recordReading(tx, 'family', family.familyId)
    const stamp = key.success ? await findAnswer<KeyedStamp>(tx, key.data) : null
    const own = stamp?.scope === KRS_SCOPE && stamp.by === tx.actor.accountId ? stamp : null
    return { family, undo: own && (await isOpen(tx, own)) }
  }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') return null
    throw error
  })
  if (!found) notFound()
  const { family, undo } = found
  const { list } = family
  const older = OLDER_COLUMNS.flatMap(({ field, label }) => {
    const said = (family.older as Record<string, boolean | null>)[field]
    return said === undefined ? [] : [{ term: label, detail: truth(said) }]
  })
  const open = list.state === 'terbuka'
  const today = dayIn(actor.zone, new Date())
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Keluarga ${family.name}`}
        note={`${listName(list)}. ${[family.villageName, `Kec. ${family.kecamatanName}`, (family.rw || family.rt) && `RW ${family.rw || '—'}/RT ${family.rt || '—'}`].filter(Boolean).join(', ')}.`}
        status={<VerifiedBadge state={family.verified} />}
        crumbs={[{ label: 'Verval KRS', href: paths.krs(krsQuery({ list: listKey(list) })) }]}
        actions={
          <>
            <LinkButton href={paths.familyCard(family.familyId)}>Kartu keluarga</LinkButton>
            <PrintButton />
          </>
        }
      >
        {key.success && undo !== null && (
          <StepBanner key={key.data} action={undoKrsAction} fields={{ key: key.data }} open={undo}>
            Hasil verifikasi sudah disimpan.
          </StepBanner>
        )}
        <div className="grid gap-4 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card
            title="Daftar dan temuan"
            note="Isi daftar disimpan sebagaimana diimpor; temuan lapangan di sampingnya."
          >
            <Comparison family={family} />
          </Card>
          <Card title="Verifikasi lapangan">
            <DescriptionList
              items={[
                { term: 'Hasil', detail: <VerifiedBadge state={family.verified} /> },
                { term: 'Tanggal', detail: family.verifiedOn ? formatDate(family.verifiedOn) : '—' },
                { term: 'Oleh', detail: family.verifierName || '—' },
                { term: 'Alasan', detail: family.reason || '—' },
                ...older,
              ]}
            />
          </Card>
        </div>
        {mayVerifyKrs(actor.role) &&
          (open ? (
            <Card
              title={family.verified === 'belum' ? 'Catat verifikasi' : 'Ubah verifikasi'}
              note="Yang tidak Anda sebut tetap seperti daftar."
              className="no-print"
            >
              <VerifyForm
                key={family.version}
                action={verifyKrsAction}
                hidden={{
                  key: randomUUID(),
                  id: family.id,
                  familyId: family.familyId,
                  version: String(family.version),
                }}
                family={family}
                today={today}
              />
            </Card>
          ) : (
            <Banner>Daftar ini sudah ditutup, jadi verifikasinya tidak diubah lagi.</Banner>
          ))}
      </Page>
    </>
  )
}

const truth = (said: boolean | null): string => (said === null ? 'Belum diketahui' : said ? 'Ya' : 'Tidak')

function Comparison({ family }: { family: KrsFamily }) {
  const found = (code: string) => (code in family.found ? family.found[code] : undefined)
  const rank = found(RANK)
  const lines = [
    ...KRS_TRAITS.map(({ code, label }) => {
      const said = found(code)
      return {
        code: code as string,
        label,
        file: truth(family.marks[code]),
        field: said === undefined ? '' : truth(typeof said === 'boolean' ? said : null),
      }
    }),
    {
      code: RANK,
      label: 'Peringkat kesejahteraan',
      file: rankLabel(family.rank),
      field: rank === undefined ? '' : rankLabel(typeof rank === 'number' ? rank : null),
    },
  ]
  return (
    <table className="w-full text-start">
      <caption className="sr-only">Isi daftar dan temuan lapangan</caption>
      <thead>
        <tr className="text-sm text-ink-soft *:border-b *:border-line *:py-1.5 *:text-start *:font-medium">
          <th scope="col">Tanda</th>
          <th scope="col" className="w-24 px-2">
            Daftar
          </th>
          <th scope="col" className="w-24">
            Temuan
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, label, file, field }) => (
          <tr key={code} className="*:border-b *:border-line *:py-1.5 *:align-top">
            <th scope="row" className="pe-2 text-start font-normal">
              {label}
            </th>
            <td className={`px-2 ${file === 'Ya' ? 'font-medium' : 'text-ink-soft'}`}>{file}</td>
            <td className={field === '' ? 'text-ink-soft' : 'font-medium text-warn'}>{field || '—'}</td>
          </tr>
        ))}
        <tr className="*:py-2 *:align-top">
          <th scope="row" className="pe-2 text-start font-semibold">
            Status berisiko
          </th>
          <td className="px-2">
            <RiskWord risk={family.atRisk} />
          </td>
          <td>{family.foundAtRisk === null ? '—' : <RiskWord risk={family.foundAtRisk} />}</td>
        </tr>
      </tbody>
    </table>
  )
}
