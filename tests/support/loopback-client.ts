import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'

/** The contract's client outside a browser: sends by hand the headers that a page's browser would add. */
export async function openLoopbackClient(link: string): Promise<ContractRouterClient<Contract>> {
  const { origin, hash } = new URL(link)
  const asPage = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: asPage,
    body: JSON.stringify({ secret: hash.replace('#open=', '') }),
  })
  if (answer.status !== 200) throw new Error(`The link was not accepted: ${answer.status}`)
  const { session } = (await answer.json()) as { session: string }
  return createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { ...asPage, 'x-switchyard-session': session } }),
  )
}
