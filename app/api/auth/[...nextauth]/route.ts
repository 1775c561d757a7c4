import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/lib/auth/next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

const answer = (request: Request, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, nextAuthOptions())

export { answer as GET, answer as POST }
