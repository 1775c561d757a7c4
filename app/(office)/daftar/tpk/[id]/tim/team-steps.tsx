import { randomUUID } from 'node:crypto'
import { LeaveDialog } from '@/components/tpk/leave-dialog'
import { MemberDialog } from '@/components/tpk/member-dialog'
import { formatCount } from '@/lib/format/number'
import { rwWords } from '@/lib/tpk/rw'
import type { Member, TeamAccount, TeamArea } from '@/lib/tpk/team-queries'
import { type Seat, seatWords, teamTitle } from '@/lib/tpk/team-rules'
import { addMemberAction, editMemberAction, endAreaAction, endMemberAction, takeAreaAction } from './actions'

type Kept = { teamId: string; activeFrom: string; today: string }

/** Fill a seat, or change and end who sits there. */
export function SeatSteps(props: Kept & { seat: Seat; member: Member | undefined; accounts: TeamAccount[] | null }) {
  const { teamId, activeFrom, today, seat, member, accounts } = props
  const shared = { seat, accounts, day: { min: activeFrom, max: today } }
  if (!member) return <MemberDialog {...shared} action={addMemberAction} hidden={{ key: randomUUID(), teamId }} />
  const hidden = { teamId, id: member.id, version: member.version }
  return (
    <>
      <MemberDialog {...shared} action={editMemberAction} member={member} hidden={{ key: randomUUID(), ...hidden }} />
      <LeaveDialog
        id={`akhiri-${member.id}`}
        action={endMemberAction}
        label="Akhiri"
        title={`Akhiri tugas ${member.name}`}
        note={`Kursi ${seatWords(seat)} menjadi kosong. Akunnya tidak lagi membuka keluarga di RW tim ini.`}
        hidden={{ key: randomUUID(), ...hidden }}
        day={{ name: 'toOn', label: 'Berhenti pada', min: member.fromOn, max: today }}
        danger
      />
    </>
  )
}

/** End this team's service of an RW, or take over another's. */
export function AreaSteps({ teamId, today, area }: Kept & { area: TeamArea }) {
  const hidden = { key: randomUUID(), teamId, id: area.id, version: area.version }
  const targets = `${formatCount(area.targets)} sasaran`
  if (area.teamId === teamId)
    return (
      <LeaveDialog
        id={`lepas-${area.id}`}
        action={endAreaAction}
        label="Akhiri"
        title={`Akhiri ${rwWords(area.rw)}`}
        note={`${targets} di sana menjadi milik tim yang melayani RW lainnya, atau tanpa tim bila tidak ada.`}
        hidden={hidden}
        day={{ name: 'toOn', label: 'Berakhir pada', min: area.fromOn, max: today }}
        danger
      />
    )
  return (
    <LeaveDialog
      id={`pindah-${area.id}`}
      action={takeAreaAction}
      label="Pindahkan ke tim ini"
      title={`Pindahkan ${rwWords(area.rw)} ke tim ini`}
      note={`${teamTitle(area.teamName)} berhenti melayani RW ini; ${targets} yang masih berjalan ikut pindah.`}
      hidden={hidden}
      day={{ name: 'on', label: 'Pindah pada', min: area.fromOn, max: today }}
    />
  )
}
