// Zod asks whether it may make functions from text as soon as a schema exists, and the page's policy reports that.
// This runs before any module, so nobody asks.
globalThis.__zod_globalConfig = { jitless: true }
