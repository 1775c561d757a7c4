import { ArrowRight, UserRoundX } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SubmitButton } from '@/components/forms/submit-button'
import { SignInLayout } from '@/components/layout/sign-in-layout'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { StatePanel } from '@/components/ui/state-panel'
import { readSession } from '@/lib/auth/require-actor'
import { ROLES } from '@/lib/auth/roles'
import { listRoleChoices, type RoleChoice } from '@/lib/auth/sessions'
import { formatDate } from '@/lib/format/date'
import { paths, safeNext } from '@/lib/paths'
import { chooseRoleAction, signOutAction } from '../actions'

export const metadata: Metadata = { title: 'Pilih peran' }

/** One person, several roles: in which one to work now. Also how to change it later. */
export default async function ChooseRolePage({ searchParams }: PageProps<'/masuk/peran'>) {
  const next = safeNext((await searchParams).lanjut)
  const session = await readSession()
  if (session.kind === 'none') redirect(paths.signIn(next))
  if (session.kind === 'password-needed') redirect(paths.choosePassword())
  const { accountId, name } = session.kind === 'actor' ? session.actor : session
  const choices = await listRoleChoices(accountId, new Date())
  const current = session.kind === 'actor' ? session.actor.accountRoleId : null

  return (
    <SignInLayout
      title={choices.length > 0 ? 'Bekerja sebagai apa?' : 'Belum ada peran yang berlaku'}
      note={choices.length > 0 ? `${name}, pilih satu. Anda dapat berganti kapan saja lewat menu akun.` : undefined}
    >
      {choices.length === 0 ? (
        <StatePanel icon={UserRoundX} title={`${name} belum dapat bekerja di Lini hari ini`}>
          <p>Semua peran akun ini sudah berakhir atau belum mulai. Hubungi admin dinas Anda.</p>
        </StatePanel>
      ) : (
        <ul className="space-y-3">
          {choices.map((choice) => (
            <li key={choice.accountRoleId}>
              <form action={chooseRoleAction}>
                <input type="hidden" name="accountRoleId" value={choice.accountRoleId} />
                <input type="hidden" name="next" value={next} />
                <RoleButton choice={choice} current={choice.accountRoleId === current} />
              </form>
            </li>
          ))}
        </ul>
      )}
      <form action={signOutAction}>
        <SubmitButton tone="quiet" busyLabel="Keluar…">
          Keluar
        </SubmitButton>
      </form>
    </SignInLayout>
  )
}

function RoleButton({ choice, current }: { choice: RoleChoice; current: boolean }) {
  const { role, regionName, regionLevel, officeName, onBehalfOfName, validTo } = choice
  const place = regionLevel > 2 && officeName ? `${regionName}, ${officeName}` : regionName
  return (
    <Button type="submit" wide className="justify-between! py-3 text-start! whitespace-normal!">
      <span className="min-w-0">
        <span className="block font-semibold">
          {ROLES[role].label}
          {current && <span className="font-normal text-ink-soft"> (sekarang)</span>}
        </span>
        <span className="block text-sm font-normal text-ink-soft">{place}</span>
        {onBehalfOfName && (
          <span className="block text-sm font-normal text-ink-soft">
            Pengganti sementara {onBehalfOfName}
            {validTo && `, sampai ${formatDate(validTo)}`}
          </span>
        )}
      </span>
      <Icon of={ArrowRight} size={20} className="text-brand" />
    </Button>
  )
}
