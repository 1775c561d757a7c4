/** A screen without pickers, on a step within the app: without this the pickers of the screen before would stay. */
export default function NoPickers() {
  return null
}
