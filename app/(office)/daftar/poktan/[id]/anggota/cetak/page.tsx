import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { PrintLetterhead } from '@/components/layout/print-letterhead'
import { memberName, nikInWords, personInWords, placeInWords } from '@/components/poktan/member-words'
import { NamesClosed } from '@/components/poktan/names-closed'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { openWord } from '@/lib/files/quiet-word'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { getOffice } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { personNoun } from '@/lib/poktan/eligibility'
import { listMembers, type Member } from '@/lib/poktan/member-queries'
import { memberNoun } from '@/lib/poktan/member-rules'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { OfficeOnly } from '../../../../office-only'
import { openGroup } from '../../open-group'
import { memberAddress, readMemberView } from '../member-view'

export const metadata: Metadata = { title: 'Cetak anggota' }

/** The roster on paper under the office's letterhead, numbers masked, with a box to sign at a meeting. */
export default async function PrintMembersPage({
  params,
  searchParams,
}: PageProps<'/daftar/poktan/[id]/anggota/cetak'>) {
  const view = readMemberView(await searchParams)
  const opened = await openGroup(await params, async (tx, { group, reads }) =>
    reads
      ? {
          members: await listMembers(tx, group.id, { ...view, search: openWord(tx.tenantId, view.search) }),
          office: await getOffice(tx),
        }
      : null,
  )
  if (!opened) return <OfficeOnly what="Anggota kelompok" />
  const { group, today, more } = opened
  if (!more) return <NamesClosed what="Nama anggota" />
  const { members, office } = more
  const noun = personNoun(group.kind, today)
  const individual = group.kind === 'pikr'
  const heads = [
    'No.',
    individual ? 'Nama' : 'Kepala keluarga',
    ...(noun ? [individual ? 'Kepala keluarga' : `Nama dan umur ${noun}`, `NIK ${individual ? '' : noun}`] : []),
    'RW/RT',
    'Masuk',
    ...(view.state === 'ikut' ? [] : ['Keluar']),
    'Tanda tangan',
  ]
  const cells = (member: Member) => [
    memberName(member),
    ...(noun
      ? [individual ? member.familyName : (personInWords(member, today) ?? '—'), nikInWords(member.person)]
      : []),
    placeInWords(member),
    formatDate(member.joinedOn),
    ...(view.state === 'ikut' ? [] : [member.leftOn ? `${formatDate(member.leftOn)}: ${member.leftReason}` : '—']),
    '',
  ]
  return (
    <>
      <PrintLetterhead
        government={office.letterhead[0] ?? ''}
        office={office.name}
        address={office.address}
        {...(office.logoFileId && { logoSrc: paths.fileOf(office.logoFileId) })}
      />
      <Page
        title={`Daftar anggota ${poktanKindLabel(group.kind)} ${group.name}`}
        note={`${group.villageName}, Kec. ${group.kecamatanName}. ${formatCount(members.length)} ${memberNoun(group.kind)}, keadaan ${formatDate(today)}.`}
        actions={
          <>
            <LinkButton href={`${paths.poktan(group.id, 'anggota')}${memberAddress(view)}`} tone="quiet">
              Kembali
            </LinkButton>
            <PrintButton tone="primary" />
          </>
        }
      >
        {/* A sheet of paper is wider than a phone: it scrolls by itself, also by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
        <section aria-label="Daftar anggota" tabIndex={0} className="surface overflow-x-auto print:overflow-visible">
          <table className="w-full text-sm">
            <caption className="sr-only">Daftar anggota</caption>
            <thead>
              <tr className="border-b border-line-strong">
                {heads.map((head) => (
                  <th key={head} scope="col" className="px-2 py-1.5 text-start font-medium">
                    {head.trim()}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map((member, at) => (
                <tr key={member.id} className="h-9 break-inside-avoid border-b border-line">
                  <td className="figures px-2 py-1">{at + 1}</td>
                  {cells(member).map((cell, column) => (
                    <td key={heads[column + 1]} className="px-2 py-1">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Page>
    </>
  )
}
