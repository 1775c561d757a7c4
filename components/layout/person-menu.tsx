import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Popover } from '@/components/ui/popover'
import { ThemeSwitch } from './theme-switch'

/** Who is signed in, as the frame shows it. */
export type FramePerson = { name: string; role: string; region: string }

/** The person's corner: who, as what, where; the theme; and `account` (links and *Keluar*). */
export function PersonMenu({ person, account }: { person: FramePerson; account?: ReactNode }) {
  return (
    <Popover
      align="end"
      name={`Akun ${person.name}`}
      className="grid size-11 place-items-center rounded-full hover:ring-2 hover:ring-line desk:size-9"
      panelClassName="w-auto p-3 sm:w-72"
      label={<Avatar name={person.name} />}
    >
      <div className="border-b border-line pb-3">
        <p className="font-semibold">{person.name}</p>
        <p className="text-sm text-ink-soft">{person.role}</p>
        <p className="text-sm text-ink-soft">{person.region}</p>
      </div>
      <div className="py-3">
        <ThemeSwitch />
      </div>
      {account && <div className="flex flex-col border-t border-line pt-2">{account}</div>}
    </Popover>
  )
}
