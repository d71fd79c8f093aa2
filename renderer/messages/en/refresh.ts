/** Refreshing without being asked, and what is known of the network. */
export const refresh = {
  section: 'Refreshing',
  interval: 'Look at its accounts again',
  help: 'While a window of this app is open. What did not change costs a few short requests; what is on screen comes first.',
  every: {
    never: 'Only when asked',
    minute: 'Every minute',
    fiveMinutes: 'Every 5 minutes',
    quarterHour: 'Every 15 minutes',
    hour: 'Every hour',
  },
  now: 'Refresh its accounts now',
  round: 'Refreshing accounts',
  keeping: 'Making {count} account available offline | Making {count} accounts available offline',
  pause: 'Pause refreshing',
  resume: 'Refreshing is paused. Refresh again',
  paused: 'Refreshing paused',
  offlineSince: 'No network since {time}',
  states: {
    failing: 'The last look failed',
    unreachable: 'Its server cannot be reached',
    stale: 'Not looked at for more than two hours',
  },
}
