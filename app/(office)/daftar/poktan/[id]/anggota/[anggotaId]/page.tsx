import { randomUUID } from 'node:crypto'
import { Pencil } from 'lucide-react'
import type { Metadata } from 'next'
import { PersonTable } from '@/components/families/person-table'
import { RevealNumber } from '@/components/families/reveal-number'
import { GroupPage } from '@/components/poktan/group-page'
import { JoinedDialog, LeaveDialog, MoveDialog, PersonDialog } from '@/components/poktan/member-dialogs'
import { Standing } from '@/components/poktan/member-table'
import { memberName, personInWords, spanInWords } from '@/components/poktan/member-words'
import { NamesClosed } from '@/components/poktan/names-closed'
import { StepDone } from '@/components/poktan/step-done'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { ageInWords } from '@/lib/families/age'
import { neighbourhood } from '@/lib/families/rules'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { candidatesOf, eligibilityOf, personNoun } from '@/lib/poktan/eligibility'
import { reasonOf } from '@/lib/poktan/member-rules'
import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { OfficeOnly } from '../../../../office-only'
import {
  changeJoinedAction,
  choosePersonAction,
  leaveAction,
  moveAction,
  revealNumberAction,
  undoFamilyAction,
  undoMemberAction,
} from '../actions'
import { openMember } from '../open-member'

export const metadata: Metadata = { title: 'Anggota' }

/** One member: since when, by whom it is eligible, the family, and every group it belongs or belonged to. */
export default async function MemberPage({
  params,
  searchParams,
}: PageProps<'/daftar/poktan/[id]/anggota/[anggotaId]'>) {
  const opened = await openMember(await params, (await searchParams).langkah)
  if (!opened) return <OfficeOnly what="Anggota kelompok" />
  const { group, today, keeps, step, more } = opened
  if (!more)
    return (
      <GroupPage group={group} current="anggota">
        <NamesClosed what="Nama anggota" />
      </GroupPage>
    )
  const { member, family, persons, memberships, sisters, mayReveal } = more
  const name = memberName(member)
  const noun = personNoun(group.kind, today)
  const found = eligibilityOf(group.kind, member.person, today)
  const steps = keeps && member.leftOn === null
  const hidden = () => ({ key: randomUUID(), poktanId: group.id, id: member.id, version: member.version })
  const day = { min: member.joinedOn, max: today }
  const fits = new Set(candidatesOf(group.kind, persons, today).map(({ id }) => id))

  return (
    <GroupPage
      group={group}
      current="anggota"
      actions={
        steps && (
          <>
            {sisters.length > 0 && (
              <MoveDialog
                action={moveAction}
                hidden={hidden()}
                day={day}
                name={name}
                groups={sisters.map(({ id, kind, name: other, villageName }) => ({
                  value: id,
                  label: `${poktanKindLabel(kind)} ${other}, ${villageName}`,
                }))}
              />
            )}
            <LeaveDialog
              action={leaveAction}
              hidden={hidden()}
              day={day}
              name={name}
              reason={found.state === 'tidak' ? reasonOf(group.kind, member.person, today) : ''}
            />
          </>
        )
      }
    >
      {step?.action === 'family.changed' ? (
        <StepDone undo={undoFamilyAction} fields={{}} step={step} />
      ) : (
        <StepDone undo={undoMemberAction} fields={{ poktanId: group.id }} step={step} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg">{name}</h2>
        {member.leftOn === null ? <Standing kind={group.kind} member={member} today={today} /> : <Badge>Keluar</Badge>}
      </div>
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card
          title="Keanggotaan"
          actions={
            steps && (
              <>
                <JoinedDialog action={changeJoinedAction} hidden={hidden()} day={day} joinedOn={member.joinedOn} />
                {noun && !member.individual && (
                  <PersonDialog
                    action={choosePersonAction}
                    hidden={hidden()}
                    noun={noun}
                    chosen={member.person?.id ?? ''}
                    persons={persons.map(({ id, name: label, bornOn }) => ({
                      value: id,
                      label: [label, ageInWords(bornOn, today)].filter(Boolean).join(', '),
                      ...(!fits.has(id) && { hint: 'di luar umur sasaran' }),
                    }))}
                  />
                )}
              </>
            )
          }
        >
          <DescriptionList
            items={[
              { term: 'Ikut', detail: spanInWords(member) },
              ...(noun && !member.individual
                ? [{ term: 'Sasaran', detail: personInWords(member, today) ?? 'Belum dipilih' }]
                : []),
              ...('sentence' in found && member.leftOn === null ? [{ term: 'Petunjuk', detail: found.sentence }] : []),
              ...(member.leftReason ? [{ term: 'Alasan keluar', detail: member.leftReason }] : []),
              { term: 'Terakhir hadir', detail: member.lastSeenOn ? formatDate(member.lastSeenOn) : 'Belum pernah' },
            ]}
          />
        </Card>
        <Card
          title={`Keluarga ${family.name}`}
          flush
          actions={
            keeps && (
              <LinkButton href={paths.poktanMemberFamily(group.id, member.id)} icon={Pencil}>
                Ubah keluarga
              </LinkButton>
            )
          }
        >
          <div className="px-4 pb-3">
            <DescriptionList
              items={[
                {
                  term: 'Alamat',
                  detail: [family.address, neighbourhood(family), family.villageName].filter(Boolean).join(', '),
                },
                {
                  term: 'Nomor KK',
                  detail: family.kk ? (
                    <span className="inline-flex flex-wrap items-center gap-x-2">
                      <span className="figures">{family.kk}</span>
                      {mayReveal && (
                        <RevealNumber
                          action={revealNumberAction}
                          id="nomor-kk"
                          title={`Nomor KK ${family.name}`}
                          hidden={{ kind: 'kk', id: family.id }}
                        />
                      )}
                    </span>
                  ) : (
                    'Belum dicatat'
                  ),
                },
                ...(family.kki ? [{ term: 'KKI', detail: family.kki }] : []),
              ]}
            />
          </div>
          <PersonTable persons={persons} today={today} {...(mayReveal && { reveal: revealNumberAction })} />
        </Card>
      </div>
      <Card title="Riwayat kelompok" note="Semua kelompok yang diikuti keluarga ini di kantor Anda.">
        <ul className="divide-y divide-line">
          {memberships.map((one) => (
            <li key={one.memberId} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span className="font-medium">
                {poktanKindLabel(one.poktanKind as PoktanKind)} {one.poktanName}
                {one.leftReason && <span className="block font-normal text-ink-soft">{one.leftReason}</span>}
              </span>
              <span className="text-ink-soft">{spanInWords(one)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </GroupPage>
  )
}
