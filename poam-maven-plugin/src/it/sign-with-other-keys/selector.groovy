def missing = ['gpg', 'ssh-keygen'].findAll { program ->
    !System.getenv('PATH').split(File.pathSeparator).any { new File(it, program).canExecute() }
}
if (missing && System.getenv('CI') == 'true') {
    throw new IllegalStateException("missing on a CI machine: $missing")
}
missing.isEmpty() && dev.poam.maven.GitProgram.isThere()
