import { notFound } from 'next/navigation'

/** An address whose pickers exist and whose page does not. */
export default function NoPage() {
  notFound()
}
