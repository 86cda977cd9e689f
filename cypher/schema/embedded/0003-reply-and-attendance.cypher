// purpose: what an invited organisation answered and whether it came are two facts (lib/store/split-participations.ts)
