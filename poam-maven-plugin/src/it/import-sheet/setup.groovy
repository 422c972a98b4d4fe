import dev.poam.maven.SampleRepository

SampleRepository.commitTo(basedir.toPath())
new File(basedir, 'old.csv').setText('''\
Plan of Action and Milestones,,,,,,,,
ID,Weakness,Control,POC,Found,Due,Action,Milestones,Cost,Status
POAM-101,No session lock,3.1.10,jane,4/1/2026,9/30/2026,Set it by policy,Policy set (9/1/2026),$200,Started
POAM-102,Visitors walk about,PE-3,jane,4/1/2026,Ongoing,Escort them,,,Open
''', 'UTF-8')
true
