dev.poam.maven.GitProgram.isThere() && dev.poam.maven.LocalTsa.isPossible()
