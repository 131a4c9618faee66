import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { openLibrary } from './data/opening'
import './kit/tokens.css'

// The library opens while the first screen is made.
const opening = openLibrary()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App firstOpening={opening} />
    </StrictMode>,
  )
