import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SubmitButton } from '@/components/forms/submit-button'
import { SignInLayout } from '@/components/layout/sign-in-layout'
import { readSession } from '@/lib/auth/require-actor'
import { paths } from '@/lib/paths'
import { signOutAction } from '../masuk/actions'
import { firstPasswordAction } from './actions'
import { FirstPasswordForm } from './first-password-form'

export const metadata: Metadata = { title: 'Kata sandi baru' }

/** Where everybody lands whose password somebody else knows; nothing else opens before it is changed. */
export default async function FirstPasswordPage() {
  const session = await readSession()
  if (session.kind === 'none') redirect(paths.signIn())
  if (session.kind !== 'password-needed') redirect(paths.home())

  return (
    <SignInLayout
      title="Buat kata sandi Anda sendiri"
      note={`${session.name}, kata sandi dari admin hanya untuk masuk pertama kali. Mulai sekarang hanya Anda yang tahu.`}
      footer={
        <form action={signOutAction}>
          <SubmitButton tone="quiet" busyLabel="Keluar…">
            Keluar
          </SubmitButton>
        </form>
      }
    >
      <FirstPasswordForm choose={firstPasswordAction} />
    </SignInLayout>
  )
}
