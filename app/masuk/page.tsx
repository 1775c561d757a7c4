import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignInLayout } from '@/components/layout/sign-in-layout'
import { Disclosure } from '@/components/ui/disclosure'
import { requestFacts } from '@/lib/auth/request-facts'
import { readSession } from '@/lib/auth/require-actor'
import { paths, safeNext } from '@/lib/paths'
import { signInAction } from './actions'
import { HttpsNeeded } from './https-needed'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Masuk' }

/** The door. Whoever is inside already goes on. */
export default async function SignInPage({ searchParams }: PageProps<'/masuk'>) {
  const next = safeNext((await searchParams).lanjut)
  const { secure } = await requestFacts()
  if (!secure) return <HttpsNeeded />
  const session = await readSession()
  if (session.kind === 'actor') redirect(next)
  if (session.kind === 'role-needed') redirect(paths.chooseRole(next))
  if (session.kind === 'password-needed') redirect(paths.choosePassword())

  return (
    <SignInLayout
      title="Masuk ke Lini"
      note="Pakai akun dari admin dinas Anda."
      footer={
        <Disclosure summary="Lupa kata sandi?">
          <p>
            Mintalah kode kepada admin dinas atau koordinator kecamatan Anda. Kodenya berlaku 24 jam dan sekali pakai.{' '}
            <Link href={paths.resetPassword()} className="link">
              Sudah punya kode
            </Link>
          </p>
        </Disclosure>
      }
    >
      <SignInForm signIn={signInAction} next={next} />
    </SignInLayout>
  )
}
