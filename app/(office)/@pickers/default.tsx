/** A screen without pickers, on a full load. */
export default function NoPickers() {
  return null
}
