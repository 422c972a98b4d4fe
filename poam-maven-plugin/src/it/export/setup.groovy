import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(basedir.toPath())
new File(basedir, 'poam/items/POAM-002.yaml').setText('''\
id: POAM-002
kind: operational
title: "=cmd|' /C calc'!A1"
status: Open
priority: Low
owner: jane
requirements: [3.1.8]
source: {type: self-assessment, reference: Worksheet AC, identified: 2026-03-02}
deficiency: No lockout.
risk: {impact: low}
''', 'UTF-8')
git.commit('2026-04-02', 'Write down the missing lockout')
true
