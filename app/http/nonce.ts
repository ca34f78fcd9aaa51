import { createContext, useContext } from 'react';

/**
 * The page's nonce, for inline scripts and styles. Empty in the browser: browsers hide the attribute's value, so
 * that is what the page they hydrate says too. It never travels through a loader.
 */
export const NonceContext = createContext('');

export const useNonce = () => useContext(NonceContext);
