/** The names of the folded technical lines below a failure. */
export const technical = {
  code: 'Failure',
  request: 'Request',
  status: 'Status',
  requestId: 'Request id',
  systemCode: 'System code',
  said: 'Answer',
  fact: 'Fact {name}',
}
