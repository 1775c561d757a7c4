import type { Metadata } from 'next'
import Link from 'next/link'
import { SignInLayout } from '@/components/layout/sign-in-layout'
import { paths } from '@/lib/paths'
import { resetPasswordAction } from '../actions'
import { ResetForm } from './reset-form'

export const metadata: Metadata = { title: 'Kata sandi dengan kode' }

/** For a first password and a forgotten one, with the code that the admin or koordinator gave. */
export default async function ResetPasswordPage({ searchParams }: PageProps<'/kata-sandi/kode'>) {
  const { akun } = await searchParams
  return (
    <SignInLayout
      title="Buat kata sandi dengan kode"
      note="Kodenya dari admin dinas atau koordinator kecamatan Anda, berlaku 24 jam dan sekali pakai."
      footer={
        <Link href={paths.signIn()} className="link">
          Kembali ke halaman masuk
        </Link>
      }
    >
      <ResetForm reset={resetPasswordAction} username={typeof akun === 'string' ? akun.slice(0, 100) : ''} />
    </SignInLayout>
  )
}
