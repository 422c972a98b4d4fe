import dev.poam.maven.SampleRepository

SampleRepository.commitTo(basedir.toPath())
new File(basedir, 'weekly.nessus').setText('''\
<?xml version="1.0" ?>
<NessusClientData_v2><Policy><policyName>Weekly</policyName></Policy><Report name="weekly">
<ReportHost name="Web01"><HostProperties><tag name="HOST_START_TIMESTAMP">1777800000</tag></HostProperties>
<ReportItem port="443" protocol="tcp" severity="3" pluginID="900101" pluginName="Sample server is old" pluginFamily="Web">
<cvss3_base_score>7.5</cvss3_base_score><cvss3_vector>CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N</cvss3_vector>
<description>It is old.</description><solution>Update it.</solution></ReportItem>
<ReportItem port="0" protocol="tcp" severity="1" pluginID="900102" pluginName="Sample banner talks" pluginFamily="Web"/>
</ReportHost>
<ReportHost name="web02"><HostProperties><tag name="HOST_START_TIMESTAMP">1777800000</tag></HostProperties>
<ReportItem port="443" protocol="tcp" severity="3" pluginID="900101" pluginName="Sample server is old" pluginFamily="Web"/>
</ReportHost></Report></NessusClientData_v2>
''', 'UTF-8')
new File(basedir, 'broken.xml').setText('<NessusClientData_v2><Report name="cut', 'UTF-8')
true
