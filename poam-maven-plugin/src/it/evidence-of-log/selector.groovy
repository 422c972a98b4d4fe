dev.poam.maven.GitProgram.isThere()
