'use client'

import { ArrowLeftRight, CircleQuestionMark, UserRound } from 'lucide-react'
import { LeaveForm } from '@/components/leave/leave-form'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

const QUIET = `${buttonClass({ tone: 'quiet' })} justify-start!`

/** What stands at the foot of the person's menu; needed by nobody before it is opened. */
export function AccountLinks({ accountId }: { accountId: string }) {
  return (
    <>
      <a className={QUIET} href={paths.account()}>
        <Icon of={UserRound} />
        Akun saya
      </a>
      <a className={QUIET} href={paths.help()}>
        <Icon of={CircleQuestionMark} />
        Bantuan
      </a>
      <a className={QUIET} href={paths.chooseRole()}>
        <Icon of={ArrowLeftRight} />
        Ganti peran
      </a>
      <LeaveForm accountId={accountId} action="/masuk/keluar" />
    </>
  )
}
