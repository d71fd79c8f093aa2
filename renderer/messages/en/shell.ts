/** Frame, palette, shortcuts, status line. */
export const shell = {
  appName: 'Switchyard',
  skipToContent: 'Skip to content',
  starting: 'Starting…',
}
