import { z } from 'zod'

// zod tries whether it may compile schemas with `new Function`. The window's policy forbids that and reports each
// try, so every schema in the house comes from here, after this line.
z.config({ jitless: true })

export { z }
