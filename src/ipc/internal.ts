/** Channels between preload and main that the page itself can neither name nor reach. */

/** The page has got `window:close-requested` and somebody there listens. */
export const CLOSE_HEARD = 'internal:close-heard'

/** Opens a file dropped on the window, by the path that the preload looked up. */
export const OPEN_DROPPED = 'internal:open-dropped'
