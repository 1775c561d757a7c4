/** Beranda has no pickers. */
export default function NoPickers() {
  return null
}
