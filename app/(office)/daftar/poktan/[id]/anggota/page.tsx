import { FileSpreadsheet, Plus, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { FullExport } from '@/components/poktan/full-export'
import { GroupPage } from '@/components/poktan/group-page'
import { MemberHints } from '@/components/poktan/member-hints'
import { MemberTable } from '@/components/poktan/member-table'
import { NamesClosed } from '@/components/poktan/names-closed'
import { StepDone } from '@/components/poktan/step-done'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { SearchBox } from '@/components/ui/search-box'
import { listPersons } from '@/lib/families/queries'
import { openWord } from '@/lib/files/quiet-word'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { candidatesOf, personNoun } from '@/lib/poktan/eligibility'
import { mayOpenNumbers } from '@/lib/poktan/member-export'
import { countMembers, listMembers } from '@/lib/poktan/member-queries'
import { memberNoun } from '@/lib/poktan/member-rules'
import { quietSearchAction } from '../../../../quiet-search'
import { OfficeOnly } from '../../../office-only'
import { openGroup } from '../open-group'
import { choosePersonAction, leaveAction, undoMemberAction } from './actions'
import { MEMBER_STATES, memberAddress, readMemberView } from './member-view'

export const metadata: Metadata = { title: 'Anggota' }

/** The roster of a group: who belongs, who left, and who should be looked at. */
export default async function MembersPage({ params, searchParams }: PageProps<'/daftar/poktan/[id]/anggota'>) {
  const asked = await searchParams
  const view = readMemberView(asked)
  const opened = await openGroup({ ...(await params), step: asked.langkah }, async (tx, { group, reads, today }) => {
    const counts = await countMembers(tx, group.id)
    if (!reads) return { counts, members: [], present: [], mayOpen: false, search: '' }
    const search = openWord(tx.tenantId, view.search)
    const members = await listMembers(tx, group.id, { ...view, search })
    const whole = view.search === '' && view.state === 'ikut'
    const present = whole ? members : await listMembers(tx, group.id, { search: '', state: 'ikut' })
    const persons = await listPersons(
      tx,
      present.map(({ familyId }) => familyId),
    )
    return {
      counts,
      members,
      search,
      mayOpen: await mayOpenNumbers(tx, group),
      present: present.map((member) => ({
        ...member,
        candidates: candidatesOf(
          group.kind,
          persons.filter(({ id, familyId }) => familyId === member.familyId && id !== member.person?.id),
          today,
        ),
      })),
    }
  })
  if (!opened) return <OfficeOnly what="Anggota kelompok" />
  const { group, today, keeps, reads, step, more } = opened
  const noun = personNoun(group.kind, today)
  const open = group.activeTo === null
  const query = memberAddress(view)
  const filtered = query !== ''
  const add = keeps && open && (
    <LinkButton href={paths.poktanMemberAdd(group.id)} tone="primary" icon={Plus}>
      Tambah anggota
    </LinkButton>
  )
  return (
    <GroupPage group={group} current="anggota" actions={add}>
      <StepDone undo={undoMemberAction} fields={{ poktanId: group.id }} step={step} />
      <p className="text-ink-soft">
        {formatCount(more.counts.ikut)} {memberNoun(group.kind)} ikut
        {more.counts.keluar > 0 && `, ${formatCount(more.counts.keluar)} sudah keluar`}.
      </p>
      {reads ? (
        <>
          <MemberHints
            poktanId={group.id}
            kind={group.kind}
            members={more.present}
            today={today}
            {...(keeps && { steps: { leave: leaveAction, choose: choosePersonAction } })}
          />
          <FilterBar
            quiet={{ action: quietSearchAction, at: paths.poktan(group.id, 'anggota') }}
            clearHref={filtered ? paths.poktan(group.id, 'anggota') : undefined}
            actions={
              <>
                <a
                  href={paths.poktanMembersExport(group.id, query)}
                  className={buttonClass({ tone: 'quiet' })}
                  download
                >
                  <FileSpreadsheet aria-hidden className="size-4" />
                  Excel
                </a>
                {more.mayOpen && (
                  <FullExport action={paths.poktanMembersExport(group.id)} search={view.search} state={view.state} />
                )}
                <LinkButton
                  href={paths.poktanMembersPrint(group.id, query)}
                  tone="quiet"
                  icon={Printer}
                  prefetch={false}
                >
                  Cetak
                </LinkButton>
              </>
            }
          >
            <SearchBox label="Cari anggota" value={more.search} placeholder="Nama atau RW…" />
            <FilterSelect
              label="Keadaan"
              name="status"
              value={view.state === 'ikut' ? '' : view.state}
              all="Ikut"
              choices={MEMBER_STATES.filter(({ value }) => value !== 'ikut')}
            />
          </FilterBar>
          <MemberTable
            poktanId={group.id}
            kind={group.kind}
            members={more.members}
            personHead={noun && noun[0]!.toUpperCase() + noun.slice(1)}
            today={today}
            withLeft={view.state !== 'ikut'}
            empty={
              <EmptyState
                title={filtered ? 'Tidak ada anggota yang cocok' : 'Belum ada anggota'}
                actions={
                  filtered ? <LinkButton href={paths.poktan(group.id, 'anggota')}>Hapus saringan</LinkButton> : add
                }
              >
                <p>
                  {filtered
                    ? 'Longgarkan saringan atau periksa ejaannya.'
                    : `Anggota kelompok ini adalah ${memberNoun(group.kind)}. Masukkan dari keluarga yang sudah tercatat, atau catat yang baru.`}
                </p>
              </EmptyState>
            }
          />
        </>
      ) : (
        <NamesClosed what="Nama anggota" />
      )}
    </GroupPage>
  )
}
