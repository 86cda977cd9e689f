import type { NextRequest } from 'next/server'
import { answerAuth } from '@/lib/auth/door'

async function handler(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  return answerAuth(request, context)
}

export { handler as GET, handler as POST }
