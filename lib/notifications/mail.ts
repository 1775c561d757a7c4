import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'

/** How long a mail server may keep us waiting: a reminder must not hold a page. */
const PATIENCE = 8_000

/** Whether e-mail can be sent: `LINI_SMTP_URL` (`smtps://user:password@host`) and `LINI_SMTP_FROM` are set. */
export const mailIsOn = (): boolean => Boolean(process.env.LINI_SMTP_URL && process.env.LINI_SMTP_FROM)

/** One line, so that no subject becomes another head of the letter. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ').slice(0, 200)

/**
 * Sends a letter in plain text. Answers whether the mail server took it; never throws, since mail is a courtesy
 * and the app goes on without it. Neither address nor text is logged.
 */
export async function sendMail(to: string, subject: string, text: string): Promise<boolean> {
  if (!mailIsOn() || !/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(to)) return false
  let transport: Transporter | undefined
  try {
    // Beside an address nodemailer takes no other options: they travel in it.
    const address = new URL(process.env.LINI_SMTP_URL ?? '')
    for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
      if (!address.searchParams.has(name)) address.searchParams.set(name, String(PATIENCE))
    transport = createTransport(address.href)
    await transport.sendMail({ from: process.env.LINI_SMTP_FROM, to, subject: oneLine(subject), text })
    return true
  } catch (error) {
    console.error('Surel tidak terkirim:', error instanceof Error && 'code' in error ? error.code : 'galat')
    return false
  } finally {
    transport?.close()
  }
}
