import dev.poam.maven.SampleRepository

SampleRepository.commitTo(basedir.toPath())
true
